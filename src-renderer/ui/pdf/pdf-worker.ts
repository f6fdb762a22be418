// The entry of the thread that reads PDF files; bundled into a file of its own, since the page loads nothing else.
import 'pdfjs-dist/build/pdf.worker.mjs';
