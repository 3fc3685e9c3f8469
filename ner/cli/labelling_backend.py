"""``ner label backend``: rules or a model behind Label Studio, and training from what people labelled."""

from __future__ import annotations

import logging
import signal
import threading
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ner.cli.console import err, out, stop
from ner.cli.labelling_link import Place, options, told

if TYPE_CHECKING:
    from ner.label_studio.backend.job import Plan
    from ner.label_studio.connection import Address


@options(Place)
def backend(
    place: Place,
    context: typer.Context,
    model: Annotated[
        Path | None,
        typer.Option(
            help="Folder of a trained model (default: NER_MODEL, else models/ner; the rules until it is there)"
        ),
    ] = None,
    rules_only: Annotated[bool, typer.Option("--rules-only", help="Serve the rules alone")] = False,
    port: Annotated[int, typer.Option(help="Port to serve on; 0 for any")] = 9090,
    host: Annotated[str, typer.Option(help="Address to serve on")] = "127.0.0.1",
    secret: Annotated[
        str | None,
        typer.Option(
            "--backend-token", envvar="NER_BACKEND_TOKEN", help="What callers must know (default: made once)"
        ),
    ] = None,
    reached_at: Annotated[
        str | None,
        typer.Option(help="Address by which Label Studio reaches this machine, where it is another one"),
    ] = None,
    linking: Annotated[
        bool | None,
        typer.Option(
            "--link/--no-link", help="Connect the project (default: where a server and project are)"
        ),
    ] = None,
    config: Annotated[
        Path, typer.Option(help="Training config; any value can be set as for 'ner train'")
    ] = Path("configs/ner.cfg"),
    labelled: Annotated[
        Path | None,
        typer.Option(help="Folder for the annotations that a training pulls (default: in --home)"),
    ] = None,
    labelled_only: Annotated[
        bool,
        typer.Option(
            "--labelled-only", help="Train on what was labelled, not on the config's corpus as well"
        ),
    ] = False,
) -> None:
    """Serve rules or a model to Label Studio as its ML backend, until Ctrl-C; a newer model is taken up."""
    try:
        import uvicorn  # noqa: F401
    except ImportError:
        raise stop("the backend needs two more packages: pip install 'xiangzhen-ner[serve]'") from None
    from ner.label_studio.backend.app import Backend
    from ner.label_studio.backend.models import Models
    from ner.label_studio.backend.serving import serving
    from ner.label_studio.backend.training import Training
    from ner.label_studio.connection import checked_token
    from ner.label_studio.home import Home, LabelStudioError
    from ner.pipeline.loading import ModelError, place_of_model

    if rules_only and model:
        raise stop("--rules-only and --model: give one of them")
    _say_what_happens()
    address: Address | None = None
    why = ""
    with told():
        here = Home(place.home)
        try:
            address = place.address()
        except LabelStudioError as error:
            if linking or place.url or place.token:
                raise
            why = str(error)
        try:
            folder = None if rules_only else place_of_model(model)
            models = Models(folder, optional=model is None)
        except ModelError as error:
            raise stop(str(error)) from None
        plan: Plan | None = None
        if folder is None:
            no_training = (
                "the rules alone are served: start the backend without --rules-only to train a model"
            )
        elif address is None:
            no_training = f"there is no server to pull annotations from: {why}"
        else:
            from ner.label_studio.backend.job import Plan

            no_training = ""
            plan = Plan(
                url=address.url,
                token=address.token,
                project=0,
                title="",
                config=str(config),
                overrides=tuple(context.args),
                model=str(folder),
                labelled=str(labelled or here.backend / "labelled"),
                folder=str(here.backend / "training"),
                alone=labelled_only,
            )
        guard = checked_token(secret) if secret else here.make_backend_token()
        with serving(Backend(models, Training(plan, no_training), guard), port, host) as served_at:
            reached = (reached_at or served_at).rstrip("/")
            out.print(f"backend: {reached}\nserving: {models.current.version}", markup=False, highlight=False)
            out.print(f"token:   {guard}", markup=False, highlight=False, soft_wrap=True)
            if linking is not False:
                _link(address, why, place.project, reached, guard, needed=bool(linking))
            err.print("Ctrl-C ends it.", markup=False)
            _until_ended()


def _link(address: Address | None, why: str, which: str, reached: str, guard: str, *, needed: bool) -> None:
    """Connect the project, or say why not; that ends the command only where it was asked for."""
    from ner.label_studio import project as projects
    from ner.label_studio.backend.linking import USER, link
    from ner.label_studio.connection import connect
    from ner.label_studio.home import LabelStudioError

    try:
        if address is None:
            raise LabelStudioError(why)
        client = connect(address)
        project = projects.needed(client, address, which)
        link(client, address, project, reached, guard)
    except LabelStudioError as error:
        if needed:
            raise
        err.print(f"not linked: {error}", style="yellow", markup=False)
        err.print(
            f"By hand: Settings, Model, Connect Model: {reached}, Basic Authentication, user {USER}, the token as "
            "password, interactive preannotations on.",
            markup=False,
        )
        return
    out.print(
        f"linked:  {address.url}/projects/{project.id}/settings/ml",
        markup=False,
        highlight=False,
        soft_wrap=True,
    )


def _say_what_happens() -> None:
    """What the backend logs goes to standard error."""
    handler = logging.StreamHandler()
    handler.setFormatter(logging.Formatter("%(asctime)s %(message)s", "%H:%M:%S"))
    logger = logging.getLogger("ner.label_studio.backend")
    logger.handlers, logger.propagate = [handler], False
    logger.setLevel(logging.INFO)


def _until_ended() -> None:
    """Wait for Ctrl-C or a SIGTERM."""
    ended = threading.Event()
    for sign in (signal.SIGINT, signal.SIGTERM):
        signal.signal(sign, lambda number, frame: ended.set())
    while not ended.wait(0.5):  # short, for some systems hear no signal while they wait
        pass
