import { z } from 'zod'
import { BACKUP_EXTENSION } from '../domain/backup/backup-name.ts'
import { backupSchema } from '../domain/backup/backup.ts'
import { defineContract } from './define.ts'
import { openedFiles } from './opened-files.ts'

const backupId = z.object({ backupId: z.string() })

/** 备份: made, verified, thinned; looked into; put back. Works when the store itself does not open. */
export const backupsContract = defineContract({
  'backups.create': { input: z.object({}), output: backupSchema },
  /** Newest first. */
  'backups.list': { input: z.object({}), output: z.array(backupSchema) },
  /** The present store is copied aside first, never deleted. */
  'backups.restore': {
    input: backupId,
    output: z.object({
      restored: backupSchema,
      /** The backup that holds what was there before; null when the store did not open and was set aside as it was. */
      asideId: z.string().nullable(),
      /** Changes made after that backup, which the data now lacks. */
      left: z.number().int(),
    }),
  },
  /** From a backup file on a stick. */
  'backups.restoreFile': {
    input: z.object({}),
    output: z.object({
      restored: backupSchema,
      asideId: z.string().nullable(),
      left: z.number().int(),
    }),
    opens: openedFiles['backups.restoreFile'],
  },
  /** A copy of a backup for a stick. */
  'backups.saveCopy': {
    input: backupId,
    output: z.object({ savedAs: z.string(), bytes: z.number().int(), sha256: z.string() }),
    saves: { extensions: [BACKUP_EXTENSION] },
  },
  /** The second place backups also go to; null when there is none. */
  'backups.place': {
    input: z.object({}),
    output: z.object({ second: z.string().nullable(), reachable: z.boolean(), keeps: z.string() }),
  },
  /** Asks for a directory on another disk; with `remove` goes back to one place. */
  'backups.setPlace': {
    input: z.object({ remove: z.boolean().default(false) }),
    output: z.object({ second: z.string().nullable(), reachable: z.boolean(), keeps: z.string() }),
  },
})

/** A look into a backup. */
export const insideContract = defineContract({
  /** Looks inside: what it holds that is otherwise, or not there any more, today. */
  'backups.open': {
    input: backupId.extend({
      text: z.string().max(200).optional(),
      offset: z.number().int().min(0).default(0),
      limit: z.number().int().min(1).max(200).default(50),
    }),
    output: z.object({
      backup: backupSchema,
      total: z.number().int(),
      records: z.array(
        z.object({
          kind: z.string(),
          kindLabel: z.string(),
          recordId: z.string(),
          title: z.string(),
          /** Against the present data. */
          difference: z.enum(['missing', 'removed', 'changed', 'same']),
          fields: z.array(
            z.object({ field: z.string(), label: z.string(), was: z.string(), now: z.string() }),
          ),
        }),
      ),
    }),
  },
  /** Brings one record back as it was in a backup, as a change like any other. */
  'backups.bringBack': {
    input: backupId.extend({ kind: z.string(), recordId: z.string() }),
    output: z.object({ kind: z.string(), recordId: z.string(), title: z.string() }),
  },
})

/** 修复: when the store does not open, or its tables do not agree with its changes. Nothing is ever deleted. */
export const recoveryContract = defineContract({
  'recovery.get': {
    input: z.object({}),
    output: z.object({
      /** False while the store is open and sound. */
      needed: z.boolean(),
      code: z.string().nullable(),
      message: z.string().nullable(),
      backups: z.array(backupSchema),
      /** Changes that can still be read out of the damaged store; null when not counted or none. */
      readable: z.number().int().nullable(),
    }),
  },
  /** Builds a new store from every sound change of the damaged one and of the newest backups. The damaged one is kept aside. */
  'recovery.salvage': {
    input: z.object({}),
    output: z.object({ changes: z.number().int(), lost: z.number().int() }),
  },
  /** Sets the damaged store aside and starts an empty one. */
  'recovery.startEmpty': { input: z.object({}), output: z.object({ setAside: z.string() }) },
  /** Fetches damaged changes back from the backups, then makes the tables anew from the change log. */
  'recovery.rebuild': {
    input: z.object({}),
    output: z.object({
      /** Records whose tables were made anew. */
      rebuilt: z.number().int(),
      /** Damaged changes that were fetched back from a backup. */
      healed: z.number().int(),
      /** Damaged changes no backup has: a colleague's file may bring them. */
      damaged: z.number().int(),
    }),
  },
})
