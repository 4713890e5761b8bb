#!/usr/bin/python3 -B
"""Makes certificates for tests, with openssl:  certificates.py FOLDER

    ca.pem                  the authority; the others are signed by it, but for `self`
    good.pem, good.key      for localhost and 127.0.0.1
    other.pem, other.key    for other.example.com
    old.pem, old.key        for localhost, no longer valid
    self.pem, self.key      for localhost, signed by itself

Each .pem is the certificate, each .key its private key. They are as good for one machine as for another.
"""

import os
import subprocess
import sys


def openssl(*words, stdin=None):
    subprocess.run(["openssl", *words], check=True, input=stdin, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)


def main(folder):
    os.makedirs(folder, exist_ok=True)
    os.chdir(folder)
    key = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    openssl("req", "-x509", *key, "-keyout", "ca.key", "-out", "ca.pem", "-days", "2", "-subj", "/CN=Roster test CA")
    here = "DNS:localhost,IP:127.0.0.1,IP:::1"
    openssl("req", "-x509", *key, "-keyout", "self.key", "-out", "self.pem", "-days", "2", "-subj", "/CN=localhost",
            "-addext", "subjectAltName=" + here)
    for name, names, days in [("good", here, "2"), ("other", "DNS:other.example.com", "2"), ("old", here, "-1")]:
        openssl("req", "-new", *key, "-keyout", name + ".key", "-out", name + ".csr", "-subj", "/CN=" + name)
        with open(name + ".ext", "w") as file:
            file.write("subjectAltName=" + names + "\n")
        openssl("x509", "-req", "-in", name + ".csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-CAcreateserial",
                "-out", name + ".pem", "-days", days, "-extfile", name + ".ext")


if __name__ == "__main__":
    main(sys.argv[1])
