export { socialService } from './service.ts'
