"""The workers' console: pages a worker opens on a telephone. Serves HTML; decides nothing the services do not."""
