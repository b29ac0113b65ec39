#!/bin/sh
# The password goes from its secret into a file in memory that only the broker reads, never into an argument.
set -eu
umask 077
password=$(cat /run/secrets/rabbitmq_password)
test -n "$password" || { echo "rabbitmq_password is empty" >&2; exit 1; }
{
  cat /etc/ormas/rabbitmq.conf
  printf 'default_pass = %s\n' "$password"
} > /run/ormas/rabbitmq.conf
exec docker-entrypoint.sh rabbitmq-server
