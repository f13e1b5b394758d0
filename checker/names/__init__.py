"""Names of persons: their mentions in text, their titles, the persons that the glossary knows, and near misses."""
