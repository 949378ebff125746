// A certificate for hooks.example.com that signs itself: it proves nothing to anybody but the tests, which trust it.

/** The key, in PEM. */
export const TEST_TLS_KEY = `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgCc9PPJt4SyC5JE9Z
rvAQ7Zc5NRUgFuNHAjbMlVCLmoqhRANCAATwpmz7zJApc7W+eUzJ47UGenVbIkOM
0IO6XBvkmzv8N3KkQtlG+Te2EEMjQxp1squWscYsR46j0TzeyJRvQZIR
-----END PRIVATE KEY-----
`;

/** The certificate, in PEM; it is its own authority. */
export const TEST_TLS_CERTIFICATE = `-----BEGIN CERTIFICATE-----
MIIBdzCCARygAwIBAgIBATAKBggqhkjOPQQDAjAcMRowGAYDVQQDDBFob29rcy5l
eGFtcGxlLmNvbTAgFw0yNDAxMDEwMDAwMDBaGA8yMTIzMDEwMTAwMDAwMFowHDEa
MBgGA1UEAwwRaG9va3MuZXhhbXBsZS5jb20wWTATBgcqhkjOPQIBBggqhkjOPQMB
BwNCAATwpmz7zJApc7W+eUzJ47UGenVbIkOM0IO6XBvkmzv8N3KkQtlG+Te2EEMj
Qxp1squWscYsR46j0TzeyJRvQZIRo00wSzAcBgNVHREEFTATghFob29rcy5leGFt
cGxlLmNvbTAMBgNVHRMEBTADAQH/MB0GA1UdDgQWBBSRsu0FJTGfpBQPMQk3ZLbz
7OAcLDAKBggqhkjOPQQDAgNJADBGAiEAm8yUVM5vh+JXL7g2J6E1lkenW6qSj1F5
U1LBXIKnZ6sCIQDlbt4ybo/102CMuJ3BiEI4nvuQbHcEBi6YSg4QSiuSNg==
-----END CERTIFICATE-----
`;
