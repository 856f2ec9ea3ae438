# SPDX-License-Identifier: GPL-3.0-or-later
"""Watches the memory of another process over time, so that what loading took can be told from what
running took."""
import subprocess
import threading
import time
from pathlib import Path

KIBIBYTE = 1024
INTERVAL = 0.02


class PeakWatch:
    """Runs a command. Its largest resident size of every short interval is kept: the system's own
    mark is read and reset, so nothing between two looks is missed."""

    def __init__(self, command: list[str]):
        self.samples = []  # (time, resident bytes, largest resident bytes since the sample before)
        self.process = subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE,
                                        text=True)
        watcher = threading.Thread(target=self.watch)
        watcher.start()
        self.output, self.errors = self.process.communicate()
        self.end = time.perf_counter()
        watcher.join()

    def watch(self) -> None:
        folder = Path("/proc") / str(self.process.pid)
        while self.process.poll() is None:
            try:
                status = (folder / "status").read_text()
                (folder / "clear_refs").write_text("5\n")
            except (FileNotFoundError, ProcessLookupError, PermissionError):
                return  # it has just ended
            values = {line.split(":")[0]: line.split()[1] for line in status.splitlines()
                      if line.startswith(("VmRSS:", "VmHWM:"))}
            if len(values) == 2:
                self.samples.append((time.perf_counter(), int(values["VmRSS"]) * KIBIBYTE,
                                     int(values["VmHWM"]) * KIBIBYTE))
            time.sleep(INTERVAL)

    def peak(self, last_seconds: float) -> int:
        """Largest resident size in the last seconds before the end."""
        return max(high for at, _, high in self.samples if at >= self.end - last_seconds)

    def last(self) -> int:
        """Resident size shortly before the end."""
        return self.samples[-2 if len(self.samples) > 1 else -1][1]
