"""The terminal as a platform: who reads what, numbers that press, cards that change, messages said once."""

from pathlib import Path

from adapters.terminal.log import ChatLog
from adapters.terminal.platform import Spot, TerminalPlatform
from bot.asks import Place
from bot.replies import Choice, Paragraph, Reply
from tests.support.terminal_chat import SQUARE, Chat

DRAFT = 'proposal open "A shelf for tools" summary="We put a shelf into the bike shed."'


async def test_a_private_answer_and_the_words_before_it_are_for_one_person(chat: Chat) -> None:
    await chat.say("Bo", DRAFT)
    assert "Your draft P1 is ready" in chat.last("Bo")
    assert DRAFT in chat.seen("Bo")
    assert not any("shelf" in each for each in chat.seen("Ana"))


async def test_a_public_answer_is_for_everyone(chat: Chat) -> None:
    await chat.say("Ana", "setup name=Plaza purpose=Trying language=en zone=UTC")
    assert "Plaza" in chat.last("Cleo")


async def test_a_number_or_the_label_presses_a_choice_of_the_last_message(chat: Chat) -> None:
    await chat.say("Bo", DRAFT)
    await chat.say("Bo", "1")
    assert any("P1 is open" in each for each in chat.seen("Bo"))
    assert "proposal publish P1" in chat.seen("Bo")
    await chat.say("Ana", "support with 5")
    assert "5 of 30 points" in "\n".join(chat.seen("Bo"))


async def test_a_number_beyond_the_choices_is_just_words(chat: Chat) -> None:
    await chat.say("Bo", DRAFT)
    await chat.say("Bo", "7")
    assert "I do not know “7”" in chat.last("Bo")


async def test_numbers_answer_a_question_that_has_no_choices(chat: Chat) -> None:
    await chat.say("Bo", DRAFT)
    await chat.say("Bo", "1")
    await chat.say("Ana", "support P1 eleven")
    await chat.say("Ana", "1")
    assert "1 of 30 points" in "\n".join(chat.seen("Bo"))


async def test_a_word_on_a_button_wins_over_its_number(chat: Chat) -> None:
    reply = Reply(choices=(Choice("2", "line two", ""), Choice("3", "line three", "")), asks_for="points")
    await chat.platform.say(Place("terminal", "square"), reply, "n1")
    ana = chat.platform.people["ana"]
    chosen = chat.platform.choice_named(ana, SQUARE, "2")
    assert chosen
    assert chosen.line == "line two"


async def test_commands_may_have_a_prefix(chat: Chat) -> None:
    for words in ("me", "!me", "/me"):
        await chat.say("Bo", words)
        assert "100 Support Points free" in chat.last("Bo")


async def test_a_prefix_leaves_a_question_open_for_another_command(chat: Chat) -> None:
    await chat.say("Bo", "proposal open")
    await chat.say("Bo", "!me")
    assert "100 Support Points free" in chat.last("Bo")


async def test_a_card_changes_in_place_and_its_thread_opens_with_it(chat: Chat) -> None:
    await chat.say("Bo", DRAFT)
    await chat.say("Bo", "1")
    for who in ("Ana", "Bo", "Cleo"):
        await chat.say(who, "support P1 10")
    cards = [each for each in chat.platform.entries.values() if each.reply and each.reply.title.startswith("P1 ·")]
    public = [each for each in cards if not each.only]
    assert len(public) == 1
    assert public[0].amended
    thread = Spot("square", public[0].handle)
    assert "Deliberation until" in chat.seen("Cleo", thread)[0]
    assert "enough support" in chat.last("Cleo", thread)


async def test_a_private_notice_comes_to_the_direct_room_of_one_person(chat: Chat) -> None:
    await chat.say("Bo", DRAFT)
    await chat.say("Bo", "1")
    for who in ("Ana", "Bo", "Cleo"):
        await chat.say(who, "support P1 10")
    assert "You earned" in chat.last("Bo", Spot("@bo"))
    assert chat.seen("Ana", Spot("@bo")) == []


async def test_the_same_key_says_a_thing_once_also_after_a_restart(chat: Chat, tmp_path: Path) -> None:
    log = ChatLog(tmp_path / "chat.jsonl")
    chat.platform.listen(log.add)
    reply = Reply(blocks=(Paragraph(("Once",)),))
    first = await chat.platform.say(Place("terminal", "square"), reply, "n7")
    again = TerminalPlatform(chat.house.dispatcher, chat.clock)
    again.restore(log.read())
    assert await again.say(Place("terminal", "square"), reply, "n7") == first
    assert len(again.entries) == 1


async def test_an_amendment_of_a_forgotten_message_is_shown_as_new(chat: Chat) -> None:
    await chat.platform.amend(Place("terminal", "square"), "long gone", Reply("Back"), "n9")
    assert chat.last("Cleo") == "Back"


async def test_the_log_survives_a_line_that_was_cut_off(chat: Chat, tmp_path: Path) -> None:
    path = tmp_path / "chat.jsonl"
    log = ChatLog(path)
    log.add(*chat.platform.people.values(), *chat.platform.entries.values())
    kept = list(log.read())
    path.write_text(path.read_text(encoding="utf-8") + '{"handle": "a1", "at": "20', encoding="utf-8")
    assert list(log.read()) == kept
    assert kept == [*chat.platform.people.values(), *chat.platform.entries.values()]
