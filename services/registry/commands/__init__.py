"""The register's commands on the network, by subject: translate, delegate, answer with a receipt."""
