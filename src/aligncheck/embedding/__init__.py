"""Text → int8 vectors, and integer dot products against many rows at once; standard library only."""
