// Shows for each rule about schemas, references and examples that it can fail, and what it lets pass.
import { describe, test } from 'vitest';
import {
  type Broken,
  createNote,
  expectAllowed,
  expectProblems,
  type Loose,
  noteRequest,
  updateNote,
} from './consistent-contract.ts';

const REQUEST = '#/components/schemas/NoteRequest';
const schemas = (contract: Loose) => contract.components.schemas;
const textOf = (contract: Loose) => noteRequest(contract).properties.text;

/** What is found in the two operations whose body is the request. */
const inBoth = (problem: string) => [`createNote: ${problem}`, `updateNote: ${problem}`];

/** Adds alternatives with a complete discriminator to the answer. */
function addAlternatives(contract: Loose): Loose {
  const branch = (tag: object) => ({
    type: 'object',
    description: 'One kind.',
    required: ['kind'],
    properties: { kind: { type: 'string', ...tag } },
  });
  Object.assign(schemas(contract), {
    Memo: branch({ const: 'MEMO' }),
    List: branch({ enum: ['LIST'], description: 'That it is a list.' }),
    Any: {
      description: 'Either kind.',
      oneOf: [{ $ref: '#/components/schemas/Memo' }, { $ref: '#/components/schemas/List' }],
      discriminator: {
        propertyName: 'kind',
        mapping: { MEMO: '#/components/schemas/Memo', LIST: '#/components/schemas/List' },
      },
    },
  });
  return schemas(contract).Any;
}

const broken: Readonly<Record<string, Broken>> = {
  'keywords beside a reference': {
    change: (contract) => {
      noteRequest(contract).properties.text = {
        $ref: '#/components/schemas/PageMeta/properties/total',
        minimum: 1,
        maximum: 2,
      };
      Object.assign(schemas(contract).PageMeta.properties.total, { minimum: 1, maximum: 2 });
    },
    problems: [
      `${REQUEST}/properties/text: has keywords beside its $ref, which are ignored: move them to what it refers to.`,
    ],
  },
  'a component that is a bare reference': {
    change: (contract) => {
      contract.components.headers.Alias = { $ref: '#/components/headers/Text' };
    },
    problems: ['#/components/headers/Alias: is a bare $ref: use what it refers to.'],
  },
  'a body that admits undeclared properties': {
    change: (contract) => {
      delete noteRequest(contract).additionalProperties;
    },
    problems: inBoth('request body: admits undeclared properties: set additionalProperties to false.'),
  },
  'text without a limit': {
    change: (contract) => {
      noteRequest(contract).properties.text = {
        type: ['string', 'null'],
        format: 'email',
        description: 'D.',
      };
    },
    problems: inBoth('request body/text: has no maxLength: set it.'),
  },
  'a number without a limit': {
    change: (contract) => {
      noteRequest(contract).properties.stars = { type: 'integer', exclusiveMinimum: 0, description: 'D.' };
    },
    problems: ['createNote', 'updateNote'].flatMap((label) => [
      `${label}: request body/stars: has no minimum: set it.`,
      `${label}: request body/stars: has no maximum: set it.`,
    ]),
  },
  'a list without a limit': {
    change: (contract) => {
      delete noteRequest(contract).properties.labels.maxItems;
    },
    problems: inBoth('request body/labels: has no maxItems: set it.'),
  },
  'a list of texts without a limit': {
    change: (contract) => {
      noteRequest(contract).properties.labels.items = { anyOf: [{ type: 'string' }] };
    },
    problems: inBoth('request body/labels/*: has no maxLength: set it.'),
  },
  'a parameter without a limit': {
    change: (contract) => {
      createNote(contract).parameters.push({ name: 'q', in: 'query', schema: { type: 'string' } });
    },
    problems: ['createNote: query parameter q: has no maxLength: set it.'],
  },
  'a component that admits null': {
    change: (contract) => {
      schemas(contract).Size = { type: ['integer', 'null'], description: 'How large.' };
    },
    problems: [
      "#/components/schemas/Size: is a component that admits null, which generators drop: use `anyOf: [$ref, {type: 'null'}]` where it is used.",
    ],
  },
  'a component that admits null in an alternative': {
    change: (contract) => {
      schemas(contract).Size = {
        anyOf: [{ $ref: '#/components/schemas/Note' }, { type: 'null' }],
        description: 'D.',
      };
    },
    problems: [
      "#/components/schemas/Size: is a component that admits null, which generators drop: use `anyOf: [$ref, {type: 'null'}]` where it is used.",
    ],
  },
  'an object or null': {
    change: (contract) => {
      schemas(contract).Note.properties.text = { type: ['object', 'null'], description: 'D.' };
    },
    problems: [
      "#/components/schemas/Note/properties/text: is an object or null: make the object a component and write `anyOf: [$ref, {type: 'null'}]`.",
      '#/components/schemas/Note/properties/text: is an object inside of another schema, for which generators invent names: make it a component.',
    ],
  },
  'the nullable of OpenAPI 3.0': {
    change: (contract) => {
      textOf(contract).nullable = true;
    },
    problems: [
      `${REQUEST}/properties/text: \`nullable\` is not of OpenAPI 3.1: write \`type: [T, 'null']\`.`,
    ],
  },
  'null in a shared enum': {
    change: (contract) => {
      schemas(contract).Size = { type: 'string', enum: ['S', null], description: 'D.' };
    },
    problems: [
      '#/components/schemas/Size: is a shared enum with null in it: remove null, and admit it where the enum is used.',
    ],
  },
  'an enum that leaves out the null of its type': {
    change: (contract) => {
      schemas(contract).Note.properties.text = { type: ['string', 'null'], enum: ['S'], description: 'D.' };
    },
    problems: [
      '#/components/schemas/Note/properties/text: its type and its enum disagree about null: put null in both or in neither.',
    ],
  },
  'a value of several types': {
    change: (contract) => {
      schemas(contract).Note.properties.text.type = ['string', 'integer', 'null'];
    },
    problems: [
      '#/components/schemas/Note/properties/text: is of several types (string, integer), which generators reduce to one: choose one.',
    ],
  },
  'a format that nothing checks': {
    change: (contract) => {
      textOf(contract).format = 'zip-code';
    },
    problems: [
      `${REQUEST}/properties/text: nothing checks the format zip-code: use one of date-time, email, password, uri-reference, uuid, or a pattern.`,
    ],
  },
  'undeclared properties of a schema': {
    change: (contract) => {
      schemas(contract).Note.additionalProperties = { type: 'string' };
    },
    problems: [
      '#/components/schemas/Note: has a schema for additionalProperties, which generators lose: list named entries in an array.',
    ],
  },
  'a schema without a description': {
    change: (contract) => {
      delete schemas(contract).Note.description;
    },
    problems: ['#/components/schemas/Note: needs a description: generators make it the comment of the type.'],
  },
  'a property without a description': {
    change: (contract) => {
      delete schemas(contract).Note.properties.text.description;
    },
    problems: ['#/components/schemas/Note: the property text needs a description: say what its value means.'],
  },
  'a body whose schema stands inside of it': {
    change: (contract) => {
      createNote(contract).requestBody.content['application/json'].schema = noteRequest(contract);
    },
    problems: [
      '#/paths/~1api~1v1~1notes/post/requestBody: the schema of its body stands inside of it: make it a component and refer to it.',
    ],
  },
  'a schema that contains itself': {
    change: (contract) => {
      schemas(contract).Note.properties.inner = { $ref: '#/components/schemas/Note' };
    },
    problems: [
      '#/components/schemas/Note: contains itself, which serializers and generators follow without end: refer by id.',
    ],
  },
  'alternatives without a discriminator': {
    change: (contract) => {
      delete addAlternatives(contract).discriminator;
    },
    problems: [
      '#/components/schemas/Any: has alternatives without a discriminator: add a tag that tells them apart.',
    ],
  },
  'a discriminator without a mapping': {
    change: (contract) => {
      delete addAlternatives(contract).discriminator.mapping;
    },
    problems: [
      '#/components/schemas/Any: the discriminator has no mapping: map each value of the tag to its schema.',
    ],
  },
  'a discriminator that names no tag': {
    change: (contract) => {
      delete addAlternatives(contract).discriminator.propertyName;
    },
    problems: ['#/components/schemas/Any: the discriminator has no propertyName: name the tag.'],
  },
  'a discriminator without alternatives': {
    change: (contract) => {
      delete addAlternatives(contract).oneOf;
    },
    problems: ['#/components/schemas/Any: has a discriminator without oneOf: list the alternatives.'],
  },
  'an alternative that is no component': {
    change: (contract) => {
      addAlternatives(contract).oneOf.push({ type: 'string' });
    },
    problems: [
      '#/components/schemas/Any: an alternative stands inside of it: make it a component and refer to it.',
    ],
  },
  'a mapping that leaves an alternative out and leads elsewhere': {
    change: (contract) => {
      addAlternatives(contract).discriminator.mapping.LIST = '#/components/schemas/Note';
    },
    problems: [
      '#/components/schemas/Any: the mapping does not lead to #/components/schemas/List: add its tag.',
      '#/components/schemas/Any: the mapping of LIST leads to #/components/schemas/Note, which is no alternative: remove one of them.',
    ],
  },
  'a tag that is not required': {
    change: (contract) => {
      addAlternatives(contract);
      schemas(contract).Memo.required = [];
    },
    problems: [
      '#/components/schemas/Any: #/components/schemas/Memo does not require its tag kind: add it to `required`.',
    ],
  },
  'a tag with another value': {
    change: (contract) => {
      addAlternatives(contract);
      schemas(contract).List.properties.kind.enum.push('HEAP');
    },
    problems: [
      '#/components/schemas/Any: #/components/schemas/List does not fix its tag kind: give it `const: LIST`, as in the mapping.',
    ],
  },
  'an id that is no UUIDv7': {
    change: (contract) => {
      updateNote(contract).responses[200].content['application/json'].examples.shown.value.data.id =
        '6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10';
    },
    problems: [
      '#/paths/~1api~1v1~1notes~1{note_id}/put/responses/200/content/application~1json/examples/shown/value/data/id: 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10 is no UUIDv7: use one, as the server does.',
    ],
  },
  'a parameter whose example is no UUIDv7': {
    change: (contract) => {
      updateNote(contract).parameters[0].example = '6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10';
    },
    problems: [
      '#/paths/~1api~1v1~1notes~1{note_id}/put/parameters/0/example: 6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10 is no UUIDv7: use one, as the server does.',
    ],
  },
  'a time that is not in UTC': {
    change: (contract) => {
      contract.components.examples.NOTE_NOT_FOUND.value.timestamp = '2026-11-20T09:05:00.000+01:00';
    },
    problems: [
      '#/components/examples/NOTE_NOT_FOUND/value/timestamp: 2026-11-20T09:05:00.000+01:00 is not in UTC: write it with Z.',
    ],
  },
};

const allowed: Readonly<Record<string, (contract: Loose) => void>> = {
  'text that a constant, a list or a format limits': (contract) => {
    Object.assign(noteRequest(contract).properties, {
      kind: { type: 'string', const: 'note' },
      size: { type: 'string', enum: ['S', 'L'], description: 'D.' },
      id: { type: 'string', format: 'uuid', description: 'D.' },
      at: { type: 'string', format: 'date-time', description: 'D.' },
    });
  },
  'data and properties that look like a reference': (contract) => {
    noteRequest(contract).properties.$ref = { type: 'string', maxLength: 9, description: 'D.' };
    contract.components.examples.NOTE_NOT_FOUND.value.link = { $ref: '#/nowhere', title: 'A link.' };
  },
  'a reference or null': (contract) => {
    schemas(contract).NoteEnvelope.properties.note = {
      anyOf: [{ $ref: '#/components/schemas/Note' }, { type: 'null' }],
      description: 'D.',
    };
  },
  'an enum with null in its type': (contract) => {
    schemas(contract).Note.properties.text = {
      type: ['string', 'null'],
      enum: ['S', null],
      description: 'D.',
    };
  },
  'an open object in an answer': (contract) => {
    schemas(contract).Note.additionalProperties = true;
  },
  'alternatives with a complete discriminator': (contract) => {
    addAlternatives(contract);
  },
  'keys and request ids that clients choose': (contract) => {
    createNote(contract).parameters[0].example = '6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10';
    contract.components.examples.NOTE_NOT_FOUND.value.requestId = '6f1c1f9e-8c7b-4c50-9a66-2f8f7e3b5d10';
  },
};

describe('the rules for schemas, references and examples', () => {
  test.each(Object.entries(broken))('find %s', (_name, departure) => expectProblems(departure));
  test.each(Object.entries(allowed))('allow %s', (_name, change) => expectAllowed(change));
});
