namespace Fadu.Catalog.Yaml;

/// <summary>How a scalar is written.</summary>
internal enum ScalarStyle
{
    /// <summary>Without quotation marks.</summary>
    Plain,

    /// <summary>Between single quotation marks, where two of them mean one.</summary>
    SingleQuoted,

    /// <summary>Between double quotation marks, with escapes.</summary>
    DoubleQuoted,

    /// <summary>On lines of its own, after <c>|</c> or <c>&gt;</c>.</summary>
    Block,
}
