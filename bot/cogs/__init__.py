"""Discord’s commands and components: read, call one service, reply."""
