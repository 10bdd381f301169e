"""Derivation of the shipped tables, one module for each group of files."""
