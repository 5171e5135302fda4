/** Identifiers in the examples; where a request needs one that exists, put in what a list has answered. */
export const EXAMPLE_IDS = {
  document: '6f1f0d52-6a55-4a0c-8f0e-3f7f6b1c2d10',
  entry: '0d5b2c9e-1f0a-4a57-9a3b-7b9f5a0c4e21',
  person: '9c2e4a7d-3b1f-4d68-8a5e-2f6d0b7c8e32',
  succession: '3a7b1c5d-8e2f-4b90-9c6d-1f4e7a2b5c60',
  file: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  meeting: '4e7d1c90-8b2a-4f36-a1d5-6c0e9b3f7a14',
  directive: 'b82f6e13-5d47-4c0b-9a68-1f3c7e5d2b46',
  ranking: '2a9c6f51-7e34-4b8d-9d02-5f1e8c7a3b60',
  rankingDue: '7b3e1d84-2c5f-4a96-8e17-0d9f6a4c2b71',
  remark: 'c41f8a27-6d93-4e5b-b0a2-8e7d5c3f1a82',
  finding: '5d41402abc4b2a76b9719d911017c592',
  headline: 'a3d9f7c2-61b4-4e08-9c5a-7f2d8b0e4c19',
  headlineCorrected: '5e0c8b7d-92f3-4a16-b7d4-0c6e1f9a3d28',
  observation: 'd07c4e92-5b8f-4a31-8e6d-9b2f1c7a0e53',
  settlement: 'e7a95c30-4b18-4d6f-82c3-9f0d1b6e5a27',
  token: 'Zq3V0bV2m8mB1y0n5sJmS4kP7wXcT9rLhUe6aDgF2iQ',
} as const;
