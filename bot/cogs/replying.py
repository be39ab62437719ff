"""How a reply goes out: plain texts, pages, forms, and what went wrong, each said once to one person."""

import secrets
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import aiohttp
import discord
import structlog
from msgspec.structs import replace

from bot.cogs.actors import is_somebodys, locale_of
from bot.cogs.refusals import log_refusal
from bot.domain.errors import DomainError
from bot.i18n import Texts, texts
from bot.services import untold
from bot.services.patience import when_it_takes_long
from bot.ui.base import Page
from bot.ui.given_back import with_text_back
from bot.ui.pieces import Piece

if TYPE_CHECKING:
    from bot.client import Client

Interaction: TypeAlias = "discord.Interaction[Client]"

log = structlog.get_logger(__name__)

# Where an interaction keeps the desk page that is about to be shown (`live_desks.Shown`).
DESK: Final = "desk"
# Discord's codes for a reply that came too late or a second one (discord-developers: JSON error codes).
_TOO_LATE = frozenset({10062, 10015, 40060})


def texts_for(interaction: "discord.Interaction[Any]") -> Texts:
    """Private replies are in the person's language."""
    return texts(locale_of(interaction))


def serve_patiently(interaction: "discord.Interaction[Any]") -> None:
    """Have the person told "thinking …" when what they asked for takes long: Discord waits three seconds."""

    async def say_so() -> None:
        if interaction.response.is_done() or interaction.type is discord.InteractionType.autocomplete:
            return
        try:
            # A page of one's own stands and is turned later; anything else is answered by a message.
            await interaction.response.defer(ephemeral=True, thinking=not _is_own_page(interaction.message))
        except (discord.DiscordException, aiohttp.ClientError, OSError) as failed:
            # What they asked for goes on being written: this must not be taken for its failure.
            log.warning("not_acknowledged", error=type(failed).__name__)

    when_it_takes_long(say_so)


def _is_own_page(message: discord.Message | None) -> bool:
    return message is not None and message.flags.ephemeral


def _says_thinking(interaction: "discord.Interaction[Any]") -> bool:
    """Whether the person still reads "thinking …"."""
    deferred = interaction.response.type is discord.InteractionResponseType.deferred_channel_message
    return deferred and not interaction.extras.get("filled", False)


async def reply(interaction: "discord.Interaction[Any]", piece: Piece) -> None:
    """Say something only this person sees: as the first response if there was none, else as a further one."""
    await _say(interaction, piece)
    await _say_untold(interaction)


async def _say(interaction: "discord.Interaction[Any]", piece: Piece) -> None:
    if _says_thinking(interaction):
        interaction.extras["filled"] = True
        message = await interaction.edit_original_response(**piece.edit_kwargs())
        _follow(interaction, message.id, piece)
    elif interaction.response.is_done():
        await interaction.followup.send(ephemeral=True, **piece.send_kwargs())
    else:
        said = await interaction.response.send_message(ephemeral=True, **piece.send_kwargs())
        _follow(interaction, said.message_id, piece)


def _follow(interaction: "discord.Interaction[Any]", message_id: int | None, piece: Piece) -> None:
    """Have a page of the desk follow what happens, from now on, where it stands."""
    shown = interaction.extras.get(DESK)
    if message_id is not None and shown is not None and shown.piece is piece:
        interaction.client.live_desks.keep(interaction, message_id, shown)


async def _say_untold(interaction: "discord.Interaction[Any]") -> None:
    """Tell what could not be told by DM: after their next reply, once."""
    guild_id, ctx = interaction.guild_id, interaction.client.ctx
    if guild_id is None or not is_somebodys(interaction):
        return
    user_id = interaction.user.id
    try:
        if (news := await untold.to_tell(ctx, guild_id, user_id)) is not None:
            from bot.ui.untold import untold_pieces

            for piece in untold_pieces(news, texts_for(interaction)):
                await interaction.followup.send(ephemeral=True, **piece.send_kwargs())
            await untold.told(ctx, guild_id, user_id, news)
    except Exception:  # they have their reply
        untold.not_told(ctx, guild_id, user_id)
        log.exception("not_told")


async def turn_page(interaction: "discord.Interaction[Any]", piece: Piece) -> None:
    """Put a page in the place of the ephemeral one whose button was pressed; a new one if that cannot be."""
    await _turn(interaction, piece)
    await _say_untold(interaction)


async def _turn(interaction: "discord.Interaction[Any]", piece: Piece) -> None:
    message, shown = interaction.message, interaction.extras.get(DESK)
    if message is not None and (shown is None or shown.piece is not piece):
        # Before it goes out: the desk that stood there may be about to be shown anew over it.
        interaction.client.live_desks.forget(message.id)
    if interaction.response.type is discord.InteractionResponseType.deferred_channel_message:
        await _say(interaction, piece)
    elif message is not None and message.flags.components_v2 != isinstance(piece.view, Page):
        # Discord edits no plain message into a page, nor a page into one.
        await _say(interaction, piece)
    elif interaction.response.is_done():
        await interaction.edit_original_response(**piece.edit_kwargs())
        _follow(interaction, message.id if message else None, piece)
    elif message is not None and message.flags.ephemeral:
        await interaction.response.edit_message(**piece.edit_kwargs())
        _follow(interaction, message.id, piece)
    else:
        await _say(interaction, piece)


async def say_error(interaction: "discord.Interaction[Any]", error: BaseException, text: str = "") -> None:
    """Word an error for the person, and give back the `text` they wrote, if the error does not.

    What was not foreseen gets a reference; the log has the rest.
    """
    cause = error.original if isinstance(error, discord.app_commands.CommandInvokeError) else error
    if isinstance(cause, discord.NotFound | discord.HTTPException) and cause.code in _TOO_LATE:
        log.warning("reply_too_late", code=cause.code, kind=str(interaction.type))
        return
    from bot.ui import errors  # and with them the words of all refusals

    t = texts_for(interaction)
    if isinstance(cause, DomainError):
        piece = errors.explain(cause, t)
        if text and not hasattr(cause, "text"):
            piece = replace(with_text_back(errors.sentence(cause, t), text, t), view=piece.view)
    else:
        reference = secrets.token_hex(4)
        log.error("unexpected", reference=reference, exc_info=cause)
        piece = errors.unexpected(reference, t)
        if text:
            piece = with_text_back(piece.content or "", text, t)
    try:
        await reply(interaction, piece)
    except discord.HTTPException as failed:
        log.warning("error_not_said", code=failed.code, status=failed.status)
    if isinstance(cause, DomainError):
        await log_refusal(interaction, cause)
