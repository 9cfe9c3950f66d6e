"""Listings: what members offer and want, how it is found, and who fits whom (economy.md, "Listings")."""
