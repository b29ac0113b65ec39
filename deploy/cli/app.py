"""Every command of ``./ormas`` and where it is."""

import typer

from deploy.cli import audit, bus, doctor, importing, parked, parts, privacy, rebuild, review, running, status

app = typer.Typer(
    name="ormas",
    help="Satu Ormas: register dan layanan organisasi kemasyarakatan.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
    context_settings={"max_content_width": 110},
)
app.command("up")(running.up)
app.command("status")(status.status)
app.command("down")(running.down)
app.command("doctor")(doctor.doctor)
app.command("import")(importing.import_sheet)
app.command("review")(review.review)
app.command("rebuild")(rebuild.rebuild)
app.command("masuk")(running.sign_in_link)
app.command("bench", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(parts.bench)
app.command("test", context_settings={"allow_extra_args": True, "ignore_unknown_options": True})(parts.test)
app.add_typer(audit.app, name="audit")
app.add_typer(parked.app, name="parked")
app.add_typer(bus.app, name="bus")
app.add_typer(privacy.app, name="privacy")
