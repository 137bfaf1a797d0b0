// The values of all fields of all schemas: a function of the object, the field and its arguments, written the same way in FieldValues.cs.
import { isEnumType, isInterfaceType, isListType, isNonNullType, isObjectType, isUnionType } from 'graphql';

/** 32 bits of a text: FNV-1a over its UTF-8, then mixed so that all bits depend on all. */
export function bitsOf(text) {
  let bits = 0x811c9dc5;
  for (const byte of Buffer.from(text)) bits = Math.imul(bits ^ byte, 0x01000193);
  bits = Math.imul(bits ^ (bits >>> 16), 0x85ebca6b);
  bits = Math.imul(bits ^ (bits >>> 13), 0xc2b2ae35);
  return (bits ^ (bits >>> 16)) >>> 0;
}

/** An argument's value as text; numbers by their bits, as every language writes them its own way. */
export function textOf(value) {
  if (value === null || value === undefined) return 'n';
  if (value === true) return 't';
  if (value === false) return 'f';
  if (typeof value === 'string') return `s${value.length}:${value}`;
  if (typeof value === 'number') {
    const bytes = Buffer.alloc(8);
    bytes.writeDoubleBE(value === 0 ? 0 : value);
    return `d${bytes.toString('hex')}`;
  }
  if (Array.isArray(value)) return `[${value.map((item) => `${textOf(item)},`).join('')}]`;
  return `{${Object.keys(value).sort().map((key) => `${key}=${textOf(value[key])},`).join('')}}`;
}

class Failure extends Error {}

export function fieldValue(schema, parentKey, field, args) {
  const given = field.args.filter(({ name }) => Object.hasOwn(args, name)).map(({ name }) => `${name}=${textOf(args[name])},`);
  return valueOf(schema, field.type, `${parentKey}.${field.name}(${given.join('')})`);
}

function valueOf(schema, type, key) {
  const bits = bitsOf(key);
  const often = isNonNullType(type) ? 32 : 16;
  if (bits % often === 0) return null;
  if (bits % often === 1) throw new Failure(`no ${key}`);
  return present(schema, isNonNullType(type) ? type.ofType : type, key, bits);
}

function present(schema, type, key, bits) {
  const choice = bits >>> 8;
  if (isListType(type))
    return Array.from({ length: choice % 4 }, (_, index) => {
      try {
        return valueOf(schema, type.ofType, `${key}/${index}`);
      } catch (failure) {
        return failure;
      }
    });
  if (isEnumType(type)) {
    const values = type.getValues();
    return choice % 20 === 0 ? 'NOSUCH' : values[choice % values.length].name;
  }
  if (isObjectType(type)) return { __typename: type.name, key };
  if (isInterfaceType(type) || isUnionType(type)) {
    const names = schema.getPossibleTypes(type).map(({ name }) => name).sort();
    if (names.length === 0) return null;
    return { __typename: choice % 24 === 0 ? 'Nosuch' : names[choice % names.length], key };
  }

  switch (type.name) {
    case 'Int':
      return choice % 20 === 0 ? 3_000_000_000 : choice % 20 === 1 ? 1.5 : (bits | 0) >> 4;
    case 'Float':
      return choice % 20 === 0 ? NaN : (bits & 0xffff) / 8;
    case 'Boolean':
      return choice % 2 === 0;
    case 'String':
      return `s${bits} "é😀\n`;
    case 'ID':
      return choice % 2 === 0 ? `i${bits}` : bits >>> 4;
    default:
      return [{ k: 1, l: [true, null, 'x'] }, 2.5, 'own', false][choice % 4];
  }
}
