namespace Fadu.Kernel;

/// <summary>The language that a message is given in.</summary>
public enum Language
{
    /// <summary>简体中文, the default.</summary>
    Chinese,

    /// <summary>English.</summary>
    English,
}
