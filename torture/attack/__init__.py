"""Everything a person can press, type or send, by people who may and by people who may not."""
