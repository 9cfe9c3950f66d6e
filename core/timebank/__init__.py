"""The time bank: an hour given is an hour received, whatever was done (economy.md, "Time bank")."""
