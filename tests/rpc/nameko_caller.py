"""Somebody else's nameko client: `python -m tests.rpc.nameko_caller URI` prints what it was answered."""

import json
import sys

from nameko.standalone.rpc import ClusterRpcProxy

with ClusterRpcProxy({"AMQP_URI": sys.argv[1]}, timeout=60) as cluster:
    print(json.dumps([cluster.probe.echo(payload={"a": 1}), cluster.probe.echo(1), cluster.probe.missing()]))
