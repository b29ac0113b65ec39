"""``./ormas review``: say what a suspected duplicate is. Nothing is merged."""

from typing import Annotated

import typer

from deploy.cli.checked import checked
from deploy.cli.office import sign
from deploy.cli.options import Data, Json, Reason
from deploy.cli.output import console, print_json
from services.registry.application import Registry
from services.registry.domain import DUPLICATE_VERDICTS
from services.registry.schemas.entries import ReviewDuplicate
from shared.commands import cause_of_command
from shared.deployment import Deployment


def review(
    data: Data,
    ormas: Annotated[str, typer.Argument(metavar="ORMAS", help="Nomor ormas yang diduga ganda.")],
    other: Annotated[str, typer.Argument(metavar="CATATAN", help="Nomor catatan yang mungkin sama.")],
    verdict: Annotated[str, typer.Option(help="sama atau berbeda.")],
    reason: Reason,
    as_json: Json = False,
) -> None:
    """Putuskan dugaan ganda; tidak ada yang digabung."""
    if verdict not in DUPLICATE_VERDICTS:
        raise typer.BadParameter(f"--verdict harus {' atau '.join(DUPLICATE_VERDICTS)}.")
    registry = Registry(Deployment.open(data))
    try:
        said = {"ormas": ormas, "other": other, "verdict": verdict, "reason": reason}
        payload = checked(ReviewDuplicate(), said)
        cause = cause_of_command(
            sign(registry.deployment, "registry.review_duplicate"), payload, registry.digester
        )
        receipt = registry.review_duplicate(cause, **payload)
    finally:
        registry.close()
    print_json(receipt.as_dict()) if as_json else console.print(f"Dicatat: {verdict}.")
