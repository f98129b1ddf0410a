using System.Globalization;
using System.Text;
using AmiServerless.Core.Problems;
using Microsoft.AspNetCore.Http;

namespace AmiServerless.Core.Attachments;

/// <summary>Why a file is refused: every code of the attachments, and what each tells the person who sent it to do.</summary>
public static class AttachmentProblems
{
    /// <summary>415. A format that this campaign does not take.</summary>
    public const string FormatNotAcceptedCode = "format-not-accepted";

    /// <summary>422. The name or the declared type says one format, the content is another.</summary>
    public const string FormatMismatchCode = "format-mismatch";

    /// <summary>422. Truncated, damaged, or not well-formed.</summary>
    public const string FileBrokenCode = "file-broken";

    /// <summary>422. A password is needed to open it.</summary>
    public const string FileEncryptedCode = "file-encrypted";

    /// <summary>413. Larger than one file may be, as sent or once unzipped.</summary>
    public const string FileTooLargeCode = "file-too-large";

    /// <summary>413. Larger than what the application's files may still weigh together.</summary>
    public const string AttachmentsTooLargeCode = "attachments-too-large";

    /// <summary>422. No byte, or none that counts: no page, no geometry.</summary>
    public const string FileEmptyCode = "file-empty";

    /// <summary>400. A name that cannot be kept.</summary>
    public const string FileNameInvalidCode = "file-name-invalid";

    /// <summary>422. Macros, paths that leave the archive, document types (DTD), foreign files in a shapefile's ZIP.</summary>
    public const string FileUnsafeCode = "file-unsafe";

    /// <summary>422. More layers, levels or objects than can be checked in bounded time and memory.</summary>
    public const string FileTooComplexCode = "file-too-complex";

    /// <summary>422. A shapefile without one of the files it needs.</summary>
    public const string ShapefileIncompleteCode = "shapefile-incomplete";

    /// <summary>422. Coordinates that are not degrees of longitude and latitude where they must be.</summary>
    public const string CoordinatesImplausibleCode = "coordinates-implausible";

    internal const string AdviceForArchive = "Déposez chaque document séparément ; seul un shapefile se dépose dans un ZIP ordinaire, sans mot de passe ni volumes.";
    internal const string AdviceForImage = "Enregistrez l’image en JPEG ou en PNG, ou exportez-la en PDF.";
    internal const string AdviceForDocument = "Ouvrez-le dans LibreOffice ou dans Word ou Excel et enregistrez-le en ODT, ODS, DOCX ou XLSX, ou exportez-le en PDF.";
    internal const string AdviceForGeoData = "Exportez la couche en GeoJSON (WGS 84) ou en shapefile dans un ZIP, ou le plan en PDF.";
    internal const string AdviceForOtherXml = "Pour des données géographiques, exportez-les en GPX, KML ou GeoJSON ; pour un document, en PDF.";
    internal const string AdviceForKmz = "Dans Google Earth, choisissez le type KML au moment d’enregistrer, ou renommez le KMZ en .zip et déposez le fichier KML qu’il contient.";
    internal const string AdviceForOtherJson = "Dans QGIS : clic droit sur la couche, « Exporter › Sauvegarder les entités sous… », format GeoJSON.";
    internal const string AdviceForTemplate = "Créez un document à partir de ce modèle, ou exportez-le en PDF.";
    internal const string AdviceForPresentation = "Exportez la présentation en PDF.";

    internal const string AdviceForWebPage =
        "Si vous l’avez téléchargé depuis un site, il se peut que le site ait renvoyé une page de connexion ou d’erreur à la place du document : "
        + "ouvrez le fichier pour le vérifier, puis téléchargez de nouveau le document.";

    private static readonly CultureInfo french = CultureInfo.GetCultureInfo("fr-FR");

    internal static Problem Empty() =>
        Unprocessable(FileEmptyCode, "Fichier vide", "Ce fichier ne contient aucun octet. Vérifiez qu’il s’ouvre sur votre poste, puis déposez-le à nouveau.");

    internal static Problem EmptyOf(FileFormat format) =>
        Unprocessable(
            FileEmptyCode,
            "Fichier sans contenu",
            format == FileFormat.Pdf
                ? "Ce PDF s’ouvre mais ne contient aucune page. Exportez de nouveau le document d’origine."
                : $"Ce fichier est bien {format.Phrase}, mais il ne contient aucun point, aucune ligne et aucune surface. Exportez la couche entière, sans limiter l’export aux entités sélectionnées.");

    internal static Problem FileTooLarge(long limit) =>
        TooLarge(
            FileTooLargeCode,
            "Fichier trop volumineux",
            $"Ce fichier dépasse {Size(limit)}, le maximum pour un fichier. Réduisez les images (dans LibreOffice : « Fichier › Exporter au format PDF », résolution 150 ppp ; dans Word : « Compresser les images ») ou séparez-le en plusieurs fichiers.");

    internal static Problem TotalTooLarge(long remaining) =>
        TooLarge(
            AttachmentsTooLargeCode,
            "Dossier trop volumineux",
            $"Il reste {Size(Math.Max(0, remaining))} pour les fichiers de ce dossier, et celui-ci est plus grand. Allégez-le, ou retirez un fichier dont le dossier peut se passer.");

    internal static Problem UnzippedTooLarge(long limit) =>
        TooLarge(
            FileTooLargeCode,
            "Fichier trop volumineux une fois décompressé",
            $"Décompressé, ce fichier dépasserait {Size(limit)}. Réduisez les images ou les tableaux qu’il contient, ou séparez-le en plusieurs fichiers.");

    internal static Problem NotAccepted(string phrase, string advice, IReadOnlyList<FileFormat> accepted) =>
        new(
            StatusCodes.Status415UnsupportedMediaType,
            FormatNotAcceptedCode,
            "Format non accepté",
            Sentences($"Ce fichier est {phrase}, que cet appel ne prend pas.", advice, $"Formats acceptés : {string.Join(", ", accepted.Select(format => format.Name))}."));

    internal static Problem WrongExtension(FileFormat format, string extension) =>
        Mismatch($"Le contenu de ce fichier est {format.Phrase}, mais son nom se termine par « {extension} ». Si c’est le bon fichier, renommez-le avec l’extension {format.Extensions[0]} ; sinon, choisissez-en un autre.");

    internal static Problem WrongDeclaredType(FileFormat format, string type) =>
        Mismatch($"Le contenu de ce fichier est {format.Phrase}, mais il est envoyé avec le type « {Excerpt(type)} ». Envoyez-le avec le type {format.MediaType}, ou avec application/octet-stream si le type n’est pas connu.");

    internal static Problem ContradictedByHead(string phrase, FileClaim claim) =>
        Mismatch(
            claim.Extension is { } extension
                ? $"Le contenu de ce fichier est {phrase}, ce qui ne correspond pas à son nom (« {extension} »{DeclaredAs(claim)}). Vérifiez que c’est le bon fichier et renommez-le avec l’extension de son vrai format."
                : $"Le contenu de ce fichier est {phrase}, ce qui ne correspond pas à la façon dont il est envoyé{DeclaredAs(claim)}. Vérifiez que c’est le bon fichier.");

    internal static Problem Broken(FileFormat format) =>
        Unprocessable(FileBrokenCode, "Fichier abîmé ou incomplet", $"Ce fichier commence bien comme {format.Phrase}, mais il est incomplet ou abîmé et ne pourra pas être lu. {MakeAgain(format)}");

    internal static Problem NotUtf8() =>
        Unprocessable(FileBrokenCode, "Fichier mal encodé", "Les caractères de ce fichier ne sont pas en UTF-8 : les accents seraient illisibles. Exportez-le à nouveau en choisissant l’encodage UTF-8.");

    internal static Problem PdfEncrypted() =>
        Unprocessable(
            FileEncryptedCode,
            "PDF protégé par un mot de passe",
            "Ce PDF demande un mot de passe ou un certificat pour s’ouvrir : le comité ne pourrait pas le lire. Exportez-le à nouveau sans protection : dans LibreOffice, « Fichier › Exporter au format PDF », onglet « Sécurité », sans mot de passe ; dans Word, « Fichier › Enregistrer sous › PDF », options, sans « Chiffrer le document avec un mot de passe ».");

    internal static Problem OfficeEncrypted() =>
        Unprocessable(
            FileEncryptedCode,
            "Document protégé par un mot de passe",
            "Ce document est protégé par un mot de passe, ou enregistré sous un ancien format de Word ou d’Excel malgré son nom : le comité ne pourrait pas le lire. Dans Word ou Excel, « Fichier › Informations › Protéger › Chiffrer avec mot de passe », effacez le mot de passe, puis « Enregistrer sous » en DOCX ou XLSX.");

    internal static Problem OpenDocumentEncrypted() =>
        Unprocessable(
            FileEncryptedCode,
            "Document protégé par un mot de passe",
            "Ce document est protégé par un mot de passe : le comité ne pourrait pas le lire. Dans LibreOffice, « Fichier › Enregistrer sous », décochez « Enregistrer avec un mot de passe ».");

    internal static Problem ZipEncrypted() =>
        Unprocessable(
            FileEncryptedCode,
            "ZIP protégé par un mot de passe",
            "Ce ZIP est protégé par un mot de passe : ni le comité ni les partenaires ne pourraient l’ouvrir. Refaites-le sans mot de passe.");

    internal static Problem WithMacros(FileFormat format) =>
        Unprocessable(
            FileUnsafeCode,
            "Document avec des macros",
            $"Ce document contient des macros, des programmes qui s’exécutent à l’ouverture. Enregistrez-le sans macros : « Enregistrer sous », {format.Name}, puis retirez les macros si le logiciel le propose ; ou exportez-le en PDF.");

    internal static Problem UnsafeEntryName(string name) =>
        Unprocessable(
            FileUnsafeCode,
            "Archive dangereuse",
            $"Ce fichier contient un chemin qui sortirait du dossier où on l’ouvre, ou qui y figure deux fois (« {Excerpt(name)} »). Refaites l’archive à partir des seuls fichiers voulus.");

    internal static Problem WithDocumentType(FileFormat format) =>
        Unprocessable(
            FileUnsafeCode,
            "Fichier XML dangereux",
            $"Ce fichier {format.Name} contient une déclaration DOCTYPE, qui peut faire lire d’autres fichiers à la place du vôtre. Exportez-le à nouveau depuis votre logiciel, ou supprimez cette déclaration.");

    internal static Problem ForeignEntry(string name) =>
        Unprocessable(
            FileUnsafeCode,
            "Fichier étranger dans le ZIP",
            $"Ce ZIP contient autre chose qu’un shapefile : « {Excerpt(name)} ». N’y laissez que les fichiers du shapefile (.shp, .shx, .dbf, .prj, .cpg…) et déposez les autres documents séparément.");

    internal static Problem TooComplex() =>
        Unprocessable(
            FileTooComplexCode,
            "Fichier trop complexe pour être vérifié",
            "Ce fichier est construit d’une façon si inhabituelle qu’il n’a pas pu être vérifié. Exportez-le à nouveau, si possible en plusieurs fichiers plus simples ; pour un document, le PDF convient le mieux.");

    internal static Problem ShapefileIncomplete(string layer, IReadOnlyList<string> missing) =>
        Unprocessable(
            ShapefileIncompleteCode,
            "Shapefile incomplet",
            $"Dans ce ZIP, il manque à la couche « {Excerpt(layer)} » : {string.Join(", ", missing)}. "
            + (missing.Contains(".prj") ? "Sans le .prj, on ne sait pas dans quel système sont les coordonnées, ni donc où placer la couche. " : "")
            + "Refaites le ZIP avec tous les fichiers qui portent ce nom ; s’ils n’existent pas, exportez à nouveau la couche depuis votre logiciel (dans QGIS : « Exporter › Sauvegarder les entités sous… », ESRI Shapefile).");

    internal static Problem ShapefileInconsistent(string layer, string what) =>
        Unprocessable(
            FileBrokenCode,
            "Shapefile abîmé ou incomplet",
            $"La couche « {Excerpt(layer)} » ne peut pas être lue : {what}. Exportez-la à nouveau depuis votre logiciel et refaites le ZIP avec tous les fichiers de ce seul export.");

    internal static Problem CoordinatesImplausible(string found) =>
        Unprocessable(
            CoordinatesImplausibleCode,
            "Coordonnées qui ne sont pas en degrés",
            $"Une position de ce fichier ({found}) n’est pas une longitude suivie d’une latitude en degrés. Les coordonnées sont sans doute projetées, par exemple en Lambert-93 (EPSG:2154). Exportez de nouveau la couche en WGS 84 (EPSG:4326).");

    internal static Problem NameMissing() =>
        InvalidName("Le fichier n’a pas de nom. Indiquez celui qu’il porte sur votre poste (paramètre fileName).");

    internal static Problem NameTooLong(int limit) =>
        InvalidName($"Le nom du fichier dépasse {limit} caractères. Donnez-lui un nom plus court.");

    internal static Problem NameUnreadable() =>
        InvalidName("Le nom du fichier contient un caractère illisible : il n’a pas été envoyé en UTF-8. Renommez le fichier en tapant son nom au clavier.");

    internal static Problem NameWithHiddenCharacter(Rune rune) =>
        InvalidName($"Le nom du fichier contient un caractère de commande invisible (U+{rune.Value:X4}), qui peut le faire lire autrement qu’il n’est. Renommez le fichier en tapant son nom au clavier.");

    private static string MakeAgain(FileFormat format) =>
        format == FileFormat.Pdf ? "Ouvrez le document d’origine et exportez-le à nouveau (dans LibreOffice : « Fichier › Exporter au format PDF » ; dans Word : « Fichier › Enregistrer sous › PDF ») ; si vous n’avez que ce PDF, ouvrez-le et imprimez-le en PDF."
        : format == FileFormat.Odt || format == FileFormat.Ods ? $"Ouvrez-le dans LibreOffice, laissez-le le réparer s’il le propose, puis « Fichier › Enregistrer sous », {format.Name}."
        : format == FileFormat.Docx || format == FileFormat.Xlsx ? $"Ouvrez-le dans Word ou Excel, laissez le logiciel le réparer s’il le propose, puis « Fichier › Enregistrer sous », {format.Name}."
        : format == FileFormat.Png || format == FileFormat.Jpeg ? "Ouvrez l’image dans un logiciel de dessin ou de photo et enregistrez-la à nouveau ; si elle vient d’un téléphone, transférez-la de nouveau."
        : format == FileFormat.Shapefile ? "Refaites le ZIP à partir des fichiers du shapefile (sous Windows : sélectionnez-les, clic droit, « Envoyer vers › Dossier compressé »)."
        : $"Exportez-le à nouveau depuis votre logiciel (dans QGIS : clic droit sur la couche, « Exporter › Sauvegarder les entités sous… », format {format.Name}, encodage UTF-8).";

    private static string DeclaredAs(FileClaim claim) => claim.MediaType is { } type ? $", envoyé comme « {Excerpt(type)} »" : "";

    private static Problem Unprocessable(string code, string title, string detail) => new(StatusCodes.Status422UnprocessableEntity, code, title, detail);

    private static Problem TooLarge(string code, string title, string detail) => new(StatusCodes.Status413PayloadTooLarge, code, title, detail);

    private static Problem Mismatch(string detail) => Unprocessable(FormatMismatchCode, "Contenu et nom ne concordent pas", detail);

    private static Problem InvalidName(string detail) => new(StatusCodes.Status400BadRequest, FileNameInvalidCode, "Nom de fichier refusé", detail);

    private static string Sentences(params ReadOnlySpan<string?> sentences)
    {
        var text = new StringBuilder();
        foreach (var sentence in sentences)
        {
            if (!string.IsNullOrEmpty(sentence))
                text.Append(text.Length > 0 ? " " : "").Append(sentence);
        }

        return text.ToString();
    }

    /// <summary>What a file says of itself, short and without what could disturb the line it is shown on.</summary>
    private static string Excerpt(string text)
    {
        var shown = new string([.. text.Where(c => !char.IsControl(c) && char.GetUnicodeCategory(c) is not (UnicodeCategory.Format or UnicodeCategory.Surrogate))]);
        return shown.Length <= 80 ? shown : shown[..79] + "…";
    }

    // Kibi as all the people's systems count, under the names they show.
    private static string Size(long bytes) =>
        bytes >= 1 << 20 ? string.Create(french, $"{bytes / 1048576.0:0.#} Mo")
        : bytes >= 1 << 10 ? string.Create(french, $"{bytes / 1024.0:0.#} ko")
        : string.Create(french, $"{bytes} octets");
}
