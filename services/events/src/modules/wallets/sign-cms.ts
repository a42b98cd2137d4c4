import { createHash, sign, X509Certificate } from 'node:crypto'
import { der, elementsOf, integer, nothing, octets, oid, sequence, set, utcTime } from './der.ts'

const OID = {
  data: oid('1.2.840.113549.1.7.1'),
  signedData: oid('1.2.840.113549.1.7.2'),
  contentType: oid('1.2.840.113549.1.9.3'),
  messageDigest: oid('1.2.840.113549.1.9.4'),
  signingTime: oid('1.2.840.113549.1.9.5'),
  sha256: oid('2.16.840.1.101.3.4.2.1'),
  rsa: oid('1.2.840.113549.1.1.1'),
}

export interface Signer {
  /** PEM: who signs, an RSA key; and the certificate of who issued the signer's. */
  readonly certificate: string
  readonly key: string
  readonly issuer: string
}

/** Issuer and serial number of a certificate, as it writes them (RFC 5280, section 4.1). */
const nameOf = (certificate: Buffer): Buffer => {
  const fields = elementsOf(elementsOf(elementsOf(certificate)[0]?.content as Buffer)[0]?.content as Buffer)
  const [serial, , issuer] = fields[0]?.tag === 0xa0 ? fields.slice(1) : fields
  return sequence(issuer?.bytes as Buffer, serial?.bytes as Buffer)
}

/**
 * A detached signature of some bytes: SignedData of RFC 5652 with SHA-256 and RSA, in DER, the two certificates with it.
 */
export const signCms = (content: Buffer, { certificate, key, issuer }: Signer, now: Date): Buffer => {
  const mine = new X509Certificate(certificate).raw
  const attribute = (type: Buffer, value: Buffer) => sequence(type, set(value))
  const attributes = [
    attribute(OID.contentType, OID.data),
    attribute(OID.signingTime, utcTime(now)),
    attribute(OID.messageDigest, octets(createHash('sha256').update(content).digest())),
  ]
  const signed = set(...attributes)
  const signature = sign('sha256', signed, key)
  const signerInfo = sequence(
    integer(1),
    nameOf(mine),
    sequence(OID.sha256, nothing),
    // The same set, tagged as a member of the signer's information.
    Buffer.concat([Buffer.from([0xa0]), signed.subarray(1)]),
    sequence(OID.rsa, nothing),
    octets(signature),
  )
  const signedData = sequence(
    integer(1),
    set(sequence(OID.sha256, nothing)),
    sequence(OID.data),
    der(0xa0, mine, new X509Certificate(issuer).raw),
    set(signerInfo),
  )
  return sequence(OID.signedData, der(0xa0, signedData))
}
