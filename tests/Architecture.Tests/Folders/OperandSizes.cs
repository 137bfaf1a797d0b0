using System.Reflection.Emit;
using System.Reflection.Metadata;

namespace Fadu.Architecture.Tests.Folders;

/// <summary>How many bytes follow each IL instruction (ECMA-335, III.1.9), read off the framework's own table.</summary>
internal static class OperandSizes
{
    private static readonly Dictionary<ushort, OperandType> Operands = typeof(OpCodes).GetFields()
        .Select(field => (OpCode)field.GetValue(null)!)
        .ToDictionary(code => unchecked((ushort)code.Value), code => code.OperandType);

    /// <summary>Reads one instruction with its operand.</summary>
    /// <returns>The metadata token that the instruction names; null when it names none.</returns>
    public static int? ReadToken(ref BlobReader il)
    {
        ushort code = il.ReadByte();
        if (code == 0xFE)
            code = (ushort)(0xFE00 | il.ReadByte());

        switch (Operands[code])
        {
            case OperandType.InlineField or OperandType.InlineMethod or OperandType.InlineTok or OperandType.InlineType:
                return il.ReadInt32();
            case OperandType.InlineSwitch:
                var cases = il.ReadInt32();
                il.Offset += cases * sizeof(int);
                return null;
            case var operand:
                il.Offset += Size(operand);
                return null;
        }
    }

    private static int Size(OperandType operand) => operand switch
    {
        OperandType.InlineNone => 0,
        OperandType.ShortInlineBrTarget or OperandType.ShortInlineI or OperandType.ShortInlineVar => 1,
        OperandType.InlineVar => 2,
        OperandType.InlineI8 or OperandType.InlineR => 8,
        _ => 4,
    };
}
