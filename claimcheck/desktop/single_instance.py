"""One window a person: a second start hands its files to the first and ends."""

from __future__ import annotations

import getpass
import hashlib
import json

from PySide6.QtCore import QObject, Signal
from PySide6.QtNetwork import QLocalServer, QLocalSocket

from claimcheck.settings import data_folder

_WAIT = 500  # milliseconds
_MOST_BYTES = 1_000_000


class SingleInstance(QObject):
    """A local socket that is named after the person and the data folder.

    Signals:
        asked: sources that another start wants opened; may be empty, then the window comes to the front.
    """

    asked = Signal(list)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        mine = f"{getpass.getuser()}\n{data_folder()}"
        self._name = f"claimcheck-{hashlib.sha256(mine.encode()).hexdigest()[:16]}"
        self._server = QLocalServer(self)
        self._server.setSocketOptions(QLocalServer.SocketOption.UserAccessOption)
        self._server.newConnection.connect(self._take)

    def hand_over(self, sources: list[str]) -> bool:
        """Give the sources to the instance that runs already; False when there is none."""
        socket = QLocalSocket()
        socket.connectToServer(self._name)
        if not socket.waitForConnected(_WAIT):
            return False
        socket.write(json.dumps(sources).encode())
        socket.flush()
        socket.waitForBytesWritten(_WAIT)
        socket.disconnectFromServer()
        return True

    def listen(self) -> None:
        """Be the instance that others hand over to."""
        QLocalServer.removeServer(self._name)  # left over from a crash
        self._server.listen(self._name)

    def close(self) -> None:
        """Stop listening."""
        self._server.close()

    def _take(self) -> None:
        socket = self._server.nextPendingConnection()
        received = bytearray()

        def read() -> None:
            received.extend(socket.readAll().data())
            if len(received) > _MOST_BYTES:
                socket.abort()

        def finish() -> None:
            read()
            try:
                sources = json.loads(received or b"[]")
            except ValueError:
                sources = []
            if isinstance(sources, list) and all(isinstance(s, str) for s in sources):
                self.asked.emit(sources)
            socket.deleteLater()

        socket.readyRead.connect(read)
        socket.disconnected.connect(finish)
