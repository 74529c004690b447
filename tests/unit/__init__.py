"""Mirrors src/aligncheck."""
