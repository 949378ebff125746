// Hands the tests the contract as the fuzzer reads it too.
export * from '../../scripts/answers/contract-document.ts';
