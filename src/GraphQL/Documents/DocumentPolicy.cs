namespace Fadu.GraphQL.Documents;

/// <summary>Which documents requests may use.</summary>
public enum DocumentPolicy
{
    /// <summary>Trusted documents only, by identifier or by their exact text.</summary>
    TrustedOnly,

    /// <summary>Any text.</summary>
    Any,
}
