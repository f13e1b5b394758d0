"""Making what `models/` ships: examples, corruption, the network, the loop, the export. Needs the extra `train`."""
