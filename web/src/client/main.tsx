import { StrictMode } from "react";
import { createRoot } from "react-dom/client";
import "../ui/tokens.css";
import "../ui/controls.css";
import "./client.css";
import { Door } from "./door";

const page = document.getElementById("page");
if (page !== null) {
  createRoot(page).render(
    <StrictMode>
      <Door />
    </StrictMode>,
  );
}
