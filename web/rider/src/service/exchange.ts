export * from '../../../shared/exchange.ts';
