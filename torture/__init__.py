"""What the product promises, tried under kills, faults and attacks: `make torture`."""
