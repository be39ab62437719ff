"""Makes Discord match the rows; the only writer to channels."""
