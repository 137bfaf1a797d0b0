using Fadu.Application;
using Fadu.Application.Evidence.Storage;
using Fadu.Application.Evidence.Uploads;
using Fadu.Host.Evidence;
using Fadu.Host.Settings;
using Microsoft.Extensions.DependencyInjection;

namespace Fadu.Host.Serving;

/// <summary>Puts together what files of evidence are put and fetched by.</summary>
internal static class EvidenceService
{
    /// <summary>Registers it.</summary>
    public static void Add(IServiceCollection services)
    {
        services.AddSingleton<IEvidenceStore>(provider => FolderEvidenceStore.Open(provider.GetRequiredService<ServeOptions>().Evidence.Folder));
        services.AddSingleton(provider => new EvidenceUploads(
            provider.GetRequiredService<ReviewService>().Evidence, provider.GetRequiredService<IEvidenceStore>(), new(provider.GetRequiredService<ServeOptions>().Evidence.MaxBytes)));
        services.AddSingleton(UploadRate.Usual);
        services.AddSingleton<EvidenceUploading>();
        services.AddSingleton<EvidenceSending>();
    }
}
