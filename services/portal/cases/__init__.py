"""What ormas ask of the office: how each service is asked for, and every case that runs."""
