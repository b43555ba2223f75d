"""Work done by workers, seen from the page."""

import time
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from threading import Event

import pytest

from errors import TooFewArticles
from ui import jobs


@pytest.fixture
def threads(places):
    jobs.start(lambda: ThreadPoolExecutor(2))
    yield
    jobs.stop()


def test_the_same_key_is_worked_on_once(threads):
    done = []
    gate = Event()

    def work(progress) -> None:
        gate.wait(10)
        done.append(1)

    jobs.submit("same", work)
    jobs.submit("same", work)
    gate.set()
    assert jobs.wait("same", 10).status == "done"
    assert done == [1]


def test_a_running_job_says_how_far_it_is_and_stops_when_asked(threads):
    told, go_on = Event(), Event()

    def work(progress) -> None:
        progress(0.5, "half")
        told.set()
        go_on.wait(10)
        progress(0.6, "more")

    jobs.submit("slow", work)
    told.wait(10)
    state = jobs.state("slow")
    assert (state.status, state.fraction, state.text) == ("running", 0.5, "half")
    jobs.cancel("slow")
    go_on.set()
    assert jobs.wait("slow", 10).status == "cancelled"


def test_a_foreseen_failure_is_told_in_its_own_sentence(threads):
    def work(progress) -> None:
        raise TooFewArticles("Topics need more articles.")

    jobs.submit("few", work)
    assert jobs.wait("few", 10) == jobs.JobState("failed", text="Topics need more articles.", again=False)


def test_an_unforeseen_failure_is_logged_and_told_without_its_traceback(threads, caplog):
    def work(progress) -> None:
        raise KeyError("secret")

    jobs.submit("broken", work)
    assert "secret" not in jobs.wait("broken", 10).text
    until = time.monotonic() + 10  # the log is written just after the waiting ones are woken
    while "a job failed" not in caplog.text and time.monotonic() < until:
        time.sleep(0.01)
    assert "a job failed" in caplog.text


def test_a_failed_job_may_be_asked_for_again(threads):
    answers = [TooFewArticles("Not yet."), None]

    def work(progress) -> None:
        answer = answers.pop(0)
        if answer:
            raise answer

    jobs.submit("again", work)
    assert jobs.wait("again", 10).status == "failed"
    jobs.submit("again", work)
    assert jobs.wait("again", 10).status == "done"


def test_a_broken_pool_is_made_anew(places):
    class Broken(Executor):
        def submit(self, work, /, *arguments, **named) -> Future:
            raise BrokenExecutor

    made = iter([Broken(), ThreadPoolExecutor(1)])
    jobs.start(lambda: next(made))
    jobs.submit("key", lambda progress: None)
    assert jobs.wait("key", 10).status == "done"
    jobs.stop()


def test_an_unknown_job_is_unknown(threads):
    assert jobs.state("nothing").status == "unknown"
