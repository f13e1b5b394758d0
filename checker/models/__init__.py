"""Models, one a file behind one small class, loaded late. `data/` holds the shipped weights and their cards."""
