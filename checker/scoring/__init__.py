"""Scores: sacreBLEU's metrics, the MQM score, and how well findings agree with gold marks."""
