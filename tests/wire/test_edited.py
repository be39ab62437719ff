"""What is edited while Discord still remembers the nonces of what stood there before."""

import pytest

from torture.meeting import SmallMeeting

pytestmark = pytest.mark.box


async def test_after_a_long_answer_was_made_short_and_long_again_each_message_is_sent(
    meeting: SmallMeeting,
) -> None:
    await meeting.ready()
    number = await meeting.ask(meeting.residents[0], "Could you say a little more?")
    for text in (
        "A long answer. " * 200,
        "A short answer.",
        "Another long answer. " * 150,
        "Short after all.",
    ):
        await meeting.answer(number, text)
        await meeting.settled()
    # Its last part is gone; what is sent next must not be taken for it.
    await meeting.close()
    await meeting.archived()
    await meeting.holds()
    assert any("Meeting summary" in text for text in meeting.said(meeting.room))
