using Fadu.Api.Requests;
using Fadu.Application.Importing;

namespace Fadu.Api.Submissions;

/// <summary>Reports for several units.</summary>
internal sealed record ReportBulkInput(string RoundCode, ImportMode Mode, bool Submit, IReadOnlyList<BulkRowInput> Rows) : MutationInput;
