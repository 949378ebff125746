// Hands the tests the checks of answers against the contract, which the fuzzer makes too.
export * from '../../scripts/answers/contract-problems.ts';
