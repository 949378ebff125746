// Lists the audit log, the newest entry first.
import type { components } from '../../contract/types.ts';
import { listAuditEntries } from '../../db/queries/audit-log.ts';
import type { Handler } from '../handler.ts';
import { pageMeta, readPage } from '../paging.ts';

type AuditEntry = components['schemas']['AuditEntry'];

export const adminListAuditLogs: Handler<'adminListAuditLogs'> = async (call, { db }) => {
  const page = await listAuditEntries(db, call.query, readPage(call, ['time', 'id']));
  const data = page.rows.map((row) => ({
    id: row.id,
    occurredAt: row.occurred_at.toISOString(),
    actorType: row.actor_type as AuditEntry['actorType'],
    actorId: row.actor_id,
    apiKeyId: row.api_key_id,
    action: row.action,
    subjectType: row.subject_type,
    subjectId: row.subject_id,
    requestId: row.request_id,
    changes: row.changes as AuditEntry['changes'],
    sealNo: row.seal_no,
  }));
  return { status: 200, data, meta: pageMeta(call, page) };
};
