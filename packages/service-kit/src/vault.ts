export { createVault, type Vault } from '@flow/service-kit'
