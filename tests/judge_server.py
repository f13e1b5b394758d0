"""A judge to test against: a process that speaks the OpenAI protocol of chat completions, with all that goes wrong there.

    python tests/judge_server.py        prints its base URL and serves until it is ended

The model's name is a play in scenes parted by spaces: the first request of a key for that model is answered by the first
scene, the second by the second, and the last scene stays. Scenes: `tiny` (a model of one rule: of two suspects three
cannot be arrested), an HTTP status (`429`, with Retry-After as in `429@7`), or a name in `SCENES`. A GET of /requests
gives what was asked with that key.
"""

import json
import re
import socket
import threading
import time
from collections import Counter, defaultdict
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

NUMBERS = "one two three four five six seven eight nine ten".split()
SHARE = re.compile(rf"\b({'|'.join(NUMBERS)}) of the ({'|'.join(NUMBERS)})\b", re.IGNORECASE)
MEETING = threading.Barrier(3)
LONG = 5.0


def tiny(question):
    """The faults that the one rule finds."""
    for row in question["segments"]:
        places = Counter()
        for match in SHARE.finditer(row["target"]):
            part, whole = (NUMBERS.index(word.lower()) for word in match.groups())
            places[match.group()] += 1
            if part > whole:
                yield fault(row["id"], match.group(), places[match.group()], f"{part + 1} is more than {whole + 1}")


def fault(segment, quote, occurrence=1, explanation="it is wrong", **changed):
    """A fault of the right form."""
    given = {"segment": segment, "quote": quote, "occurrence": occurrence, "explanation": explanation}
    return given | {"type": "accuracy/mistranslation", "severity": "major", "suggestion": ""} | changed


def lost(question):
    """Faults of which only the second is in the text of one segment "A b, a b."."""
    yield fault(1, "not in the text")
    yield fault(1, "b", 2)
    yield fault(1, "b", 3)
    yield fault(1, "b", 0)
    yield fault(1, " ")
    yield fault(0, "A")
    yield fault(2, "A")


def worded(question):
    """Faults in one segment, whatever it says, with all that a model may put into them."""
    (row,) = question["segments"]
    words = row["target"].split()
    yield fault(1, words[0], severity="critical", type="fluency/grammar", suggestion=f" {words[0]}s ")
    yield fault(1, words[1], severity="minor", explanation=" two\n lines ", suggestion=words[1])
    yield fault(1, words[2], explanation="")
    yield fault(1, row["target"], explanation="long " * 100)


def completion(content, **changed):
    """A chat completion with this content."""
    message = {"role": "assistant", "content": content, "refusal": None}
    return {
        "id": "chatcmpl-1", "object": "chat.completion", "created": 1, "model": "play",
        "choices": [{"index": 0, "finish_reason": "stop", "message": message}],
        "usage": {"prompt_tokens": 1000, "completion_tokens": 50, "total_tokens": 1050},
    } | changed  # fmt: skip


def said(faults):
    return completion(json.dumps({"faults": list(faults)}))


SCENES = {
    "tiny": lambda question: said(tiny(question)),
    "lost": lambda question: said(lost(question)),
    "worded": lambda question: said(worded(question)),
    "prose": lambda question: completion("Sure! Here are the faults:"),
    "cut": lambda question: completion('{"faults": [{"segment": 1, "quo'),
    "mute": lambda question: completion(None),
    "shape": lambda question: completion('{"errors": []}'),
    "severity": lambda question: said([fault(1, "A", severity="huge")]),
    "more": lambda question: said([fault(1, "A", colour="red")]),
    "uncounted": lambda question: completion('{"faults": []}', usage=None),
    "choiceless": lambda question: completion(None, choices=[]),
    "nothing": lambda question: {},
    "html": lambda question: b"<html>Welcome to the proxy</html>",
    "half": lambda question: b'{"choices": [{"mess',
    "empty": lambda question: b"",
}
"""Name of a scene -> what it answers to the question: an object, or the bytes of the body."""


class Handler(BaseHTTPRequestHandler):
    """One connection."""

    protocol_version = "HTTP/1.1"
    asked = defaultdict(list)
    played = Counter()
    lock = threading.Lock()

    def do_GET(self):
        self._send(200, json.dumps(self.asked[self.headers["Authorization"]]).encode())

    def do_POST(self):
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        key, scenes = self.headers["Authorization"], body["model"].split()
        with self.lock:
            scene = scenes[min(self.played[key, body["model"]], len(scenes) - 1)]
            self.played[key, body["model"]] += 1
            self.asked[key].append({"path": self.path, "body": body})
        status, _, wait = scene.partition("@")
        if status.isdecimal():
            headers = {"Retry-After": wait} if wait else {}
            message = json.dumps({"error": {"message": f"told to say {status}", "type": "play", "code": None}})
            self._send(int(status), message.encode(), **headers)
        else:
            self._play(scene, json.loads(body["messages"][-1]["content"]))

    def _play(self, scene, question):
        if scene == "hang-up":
            self.connection.shutdown(socket.SHUT_RDWR)
            self.close_connection = True
            return
        if scene == "slow":
            time.sleep(LONG)
        if scene == "meet":
            MEETING.wait(LONG)
        answer = SCENES.get(scene, SCENES["tiny"])(question)
        if isinstance(answer, bytes):
            self._send(200, answer, **{"Content-Type": "text/html" if answer.startswith(b"<") else "application/json"})
        else:
            self._send(200, json.dumps(answer).encode())

    def _send(self, status, body, **headers):
        self.send_response(status)
        for name, value in ({"Content-Type": "application/json", "Content-Length": str(len(body))} | headers).items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Nothing on stderr."""


class Server(ThreadingHTTPServer):
    """Says nothing of clients that hang up."""

    def handle_error(self, *_):
        pass


if __name__ == "__main__":
    server = Server(("127.0.0.1", 0), Handler)
    print(f"http://127.0.0.1:{server.server_port}/v1", flush=True)
    server.serve_forever()
