import { defineConfig } from 'drizzle-kit';

export default defineConfig({
  dialect: 'sqlite',
  schema: './src-main/persistence/schema/!(*.test).ts',
  out: './drizzle',
});
