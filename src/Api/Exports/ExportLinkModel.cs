using Fadu.Application.Exports.Files;
using Fadu.GraphQL.Binding.Marks;

namespace Fadu.Api.Exports;

/// <summary>Where a file can be fetched for a short while.</summary>
/// <param name="link">The link.</param>
[GraphQLType("ExportLink")]
internal sealed class ExportLinkModel(ExportLink link)
{
    public string Url => link.Path;

    public DateTimeOffset Until => link.Until;
}
