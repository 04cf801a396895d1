ALTER TABLE service.notice ADD COLUMN others jsonb NOT NULL DEFAULT '{}' CHECK (jsonb_typeof(others) = 'object');

COMMENT ON COLUMN service.notice.others IS 'The same in further languages, by the codes the pages use: zh-Hans, ko …';
